/** Verbs that say little themselves: the noun they take says what is done, and they say by whom. */

/** The subject does what the noun says: "launched an attack". */
export const doing = `launch carry_out conduct wage mount unleash stage step_up intensify escalate increase continue
	resume begin start expand extend order plan vow threaten promise pledge perform undertake pursue make
	pose present commit perpetrate execute announce declare provide give offer supply send lend deliver grant show
	express voice maintain keep have build forge form strengthen deepen cement establish develop enjoy
	seek sign join conclude hold share sustain lead fight direct deploy accelerate renew initiate
	prepare attempt try hatch mastermind orchestrate organise organize coordinate engage_in take_part_in participate_in
	lose use claim claim_responsibility_for take_responsibility_for admit claim_credit_for sponsor support back ratchet_up
	ramp_up channel funnel ship pour rush transfer sell allocate approve authorise authorize pay dispatch
	provoke cause impose exert inflict deal rain set_up put_up open spearhead finance field drive
	nurture cultivate harbour harbor feel boost enter enter_into reach agree strike broker retain remain represent
	constitute raise rally confirm reaffirm reiterate become be drop fire lob hurl air level issue
	file deny promote be_behind be_responsible_for be_involved_in involve_in pledge_to mean display exploit prosecute
	advocate demand call_for press press_for inspire foment incite guarantee smuggle furnish
	include intend consider weigh mull contemplate aim_for set return_to keep_up double_down_on campaign_on campaign_for push_for serve_as act_as
	function_as utilise utilize take_responsibility accept_responsibility_for plot dabble_in commit_to
			pass hand slip smuggle ferry airlift donate fly contribute truck deliver_up lavish bestow transfer loan advance
			extend accord grant_to trade exchange swap direct stir_up fan stoke stage_manage bring carry hide conceal disguise
			nurse reply_with answer_with respond_with retaliate_with reserve reward turn_to put place contract fund run
			co-lead bless join_in slap level lodge unveil pronounce hand_down pass_on throw heap pour_in lift_up manage step_in_with
			host open_up give_up restore revive mend repair widen rebuild patch_up swear vouchsafe dole_out fling inaugurate`;

/** The subject is the one to whom it is done: "came under attack by", "received weapons from". */
export const receiving = `receive get obtain accept secure win suffer come_under face repel survive endure withstand
	foil resist thwart repulse acquire procure draw attract buy purchase import seek request
	ask_for appeal_for need welcome benefit_from depend_on rely_on count_on await solicit earn gain enlist
	grapple_with contend_with cope_with counter fend_off beat_back quell crush put_down battle contain
	curb tackle fight_off deal_with combat address confront brave encounter defeat suppress live_on enjoy profit_from`;

/** Of those, the ones that answer hostility with hostility: who curbs an insurgency acts against it. */
export const countering = `repel foil thwart repulse counter fend_off beat_back quell crush put_down battle contain curb
	tackle fight_off combat confront defeat suppress`;

/** What the noun says is over, or was not done. */
export const ending = `end cease halt stop suspend cut cut_off withdraw break_off sever terminate abandon lift break scrap
	annul discontinue freeze pause call_off dissolve revoke renounce ditch tear_up cancel dismantle`;

/** It was not so: "failed to", "denied", "avoided", "stopped short of". */
export const failing = `fail refuse decline avoid deny reject refrain rule_out forgo forswear hesitate stop_short
	shy_away abstain lack disavow dismiss oppose neglect resist prevent deter dissuade balk_at cease_short rebuff
	veto be_unable be_unwilling be_reluctant stay_away shun hold_back eschew`;

/** Verbs whose object does what follows: "urged X to attack", "accused X of arming". */
export const commanding = `urge order force compel push encourage embolden help allow enable ask tell pay persuade
	press command instruct lead cause invite hire recruit arm train want prompt incite authorise authorize
	permit direct dispatch send deploy warn caution challenge oblige drive pressure use require expect empower`;
/** The subject is somewhere: "lives in exile in X". */
export const staying = `live reside stay dwell hide`;
export const accusing = `accuse suspect charge blame criticise criticize condemn denounce fault convict`;

/** Verbs of saying and thinking: what follows is a clause of its own. */
export const saying = `say claim report state announce declare argue believe think suggest indicate allege assert
	contend insist maintain warn note add acknowledge admit confirm deny reveal show explain estimate
	suspect fear hope concede write tell predict imply hint testify conclude stress emphasise emphasize
	recall observe repeat know hear find judge assess complain agree promise vow`;

export const irregular = `be is was|were been being
	have has had had having
	do does did done doing
	strike strikes struck struck|stricken striking
	fight fights fought fought fighting
	give gives gave given giving
	take takes took taken taking
	make makes made made making
	hold holds held held holding
	come comes came come coming
	go goes went gone going
	break breaks broke broken breaking
	lead leads led led leading
	send sends sent sent sending
	lend lends lent lent lending
	sell sells sold sold selling
	buy buys bought bought buying
	build builds built built building
	keep keeps kept kept keeping
	beat beats beat beaten beating
	drive drives drove driven driving
	shoot shoots shot shot shooting
	get gets got got|gotten getting
	win wins won won winning
	lose loses lost lost losing
	say says said said saying
	think thinks thought thought thinking
	find finds found found finding
	hit hits hit hit hitting
	cut cuts cut cut cutting
	put puts put put putting
	let lets let let letting
	set sets set set setting
	overthrow overthrows overthrew overthrown overthrowing
	overrun overruns overran overrun overrunning
	withdraw withdraws withdrew withdrawn withdrawing
	withstand withstands withstood withstood withstanding
	underwrite underwrites underwrote underwritten underwriting
	rise rises rose risen rising
	stand stands stood stood standing
	throw throws threw thrown throwing
	draw draws drew drawn drawing
	swear swears swore sworn swearing
	seek seeks sought sought seeking
	bring brings brought brought bringing
	feel feels felt felt feeling
	meet meets met met meeting
	mean means meant meant meaning
	tell tells told told telling
	know knows knew known knowing
	write writes wrote written writing
	leave leaves left left leaving
	rebuild rebuilds rebuilt rebuilt rebuilding
	blow blows blew blown blowing
	see sees saw seen seeing
	shed sheds shed shed shedding
	slay slays slew slain slaying
	undermine undermines undermined undermined undermining
	feed feeds fed fed feeding
	become becomes became become becoming
	tear tears tore torn tearing
	pay pays paid paid paying
	forswear forswears forswore forsworn forswearing
	prey preys preyed preyed preying
	hide hides hid hidden hiding
	hang hangs hung hung hanging
	sink sinks sank sunk sinking
	quit quits quit quit quitting
	bid bids bid bid bidding
	steal steals stole stolen stealing
	unseat unseats unseated unseated unseating
	outlaw outlaws outlawed outlawed outlawing
	show shows showed shown showing
	hear hears heard heard hearing
	begin begins began begun beginning
	grow grows grew grown growing
	spread spreads spread spread spreading
	forgo forgoes forwent forgone forgoing
	spy spies spied spied spying
	lay lays laid laid laying
	run runs ran run running
	fall falls fell fallen falling
	lean leans leaned|leant leaned|leant leaning
	deal deals dealt dealt dealing
	bind binds bound bound binding
	stick sticks stuck stuck sticking
	cling clings clung clung clinging
	fling flings flung flung flinging
	shake shakes shook shaken shaking
	choose chooses chose chosen choosing
	speak speaks spoke spoken speaking
	undertake undertakes undertook undertaken undertaking
	retake retakes retook retaken retaking
	overtake overtakes overtook overtaken overtaking
	overcome overcomes overcame overcome overcoming
	oversee oversees oversaw overseen overseeing
	forbid forbids forbade forbidden forbidding
	forgive forgives forgave forgiven forgiving
	fly flies flew flown flying
	flee flees fled fled fleeing
	freeze freezes froze frozen freezing
	spring springs sprang sprung springing
	forsake forsakes forsook forsaken forsaking
	teach teaches taught taught teaching
	catch catches caught caught catching
	spend spends spent spent spending
	breed breeds bred bred breeding
	bleed bleeds bled bled bleeding
	shut shuts shut shut shutting
	beset besets beset beset besetting
	upset upsets upset upset upsetting
	ride rides rode ridden riding
	mislead misleads misled misled misleading
	burst bursts burst burst bursting
	cast casts cast cast casting
	split splits split split splitting
	strive strives strove striven striving
	swing swings swung swung swinging
	rend rends rent rent rending
	hurt hurts hurt hurt hurting
	slit slits slit slit slitting
	rid rids rid rid ridding
	fall_out falls_out fell_out fallen_out falling_out
	shoot_at shoots_at shot_at shot_at shooting_at`;
/** Regular verbs that double their last letter; those in "l" are written with one as well. */
export const doubling = `ban plan stop rob trap gun wrap slam drop ship equip kidnap pop cap tap abet rebut expel repel compel impel
	propel quarrel rebel patrol plot vet stab grab snub shun rip strip step jam pin control regret commit permit deter
	prefer occur refer confer spar bar hug tug unplug funnel channel label model travel counsel rival pummel signal imperil
	spot knit pit slip rig hem trim flog worship slap blog throttle_up dispel annul fulfil cancel marshal parcel shovel
	admit omit submit transmit emit concur incur recur transfer ram stir blot rub scrap dub prod nag beg bog drag quiz spur
	war outwit gas gut swap wag prop lob fan`;
