/** What the head noun of a phrase makes of the actor named beside it: "Pakistan’s *army*". */

/** Organs of a state: an actor of that kind which is `partOf` the state is meant where there is one. */
export const militaryOrgans = `army military armies force forces troop troops soldier soldiers serviceman servicemen
	airforce air_force navy marines airmen plane planes warplane warplanes jet jets fighter_jets aircraft drone drones artillery tank tanks
	general generals gunners commandos paratroopers infantry armour armor helicopters gunships gunboats
	coastguard coast_guard border_guard border_guards peacekeepers officer officers personnel regiment brigade
	battalion division conscripts sailors warship warships submarine submarines military_leaders security_forces
	armed_forces special_forces ground_forces special_operations_forces military_units units air_strikes police
	paramilitaries paramilitary legion garrison contingent military_establishment junta high_command missiles military_regime pilot pilots gunner gunners crew crews cadet cadets airmen rangers snipers technicians
			reservists recruits columns column convoy regiments squadrons fleet navy_ships gunships bombers engineers sappers
			artillerymen generals colonels warplane bomber army_chief chief_of_staff ship ships vessel vessels boat boats trawler trawlers cutter cutters frigate frigates destroyer coastguards patrol_boats
			air_defences air_defenses air_defence batteries howitzers guns air_power airpower firepower`;
export const governmentOrgans = `government state regime administration authorities authority official officials ministry
	minister ministers president presidency premier prime_minister parliament leadership cabinet diplomat diplomats ambassador
	embassy delegation negotiators negotiator policymakers policy-makers lawmakers senate congress parliamentarians
	foreign_ministry defence_ministry defense_ministry foreign_minister establishment politicians court courts
	state_apparatus ruler rulers envoy monarchy king chancellor leaders government_forces`;
export const spyOrgans = `intelligence spies spy_agency spy_agencies intelligence_agency intelligence_agencies intelligence_service
	intelligence_services agents intelligence_agents secret_service security_services spymasters operatives`;

/** People of a group, who act as it and are hit as it. */
export const members = `fighter fighters militant militants leader leaders leadership member members commander commanders
	insurgent insurgents rebel rebels gunman gunmen supporter supporters faction factions element elements wing spokesman
	spokeswoman spokesperson cell cells terrorist terrorists guerrilla guerrillas jihadist jihadists jihadi jihadis
	operatives operative loyalists militia militias combatants movement group groups network organisation
	organization coalition side branch chief chiefs bombers cadres recruits army units unit delegation
	allies sympathisers separatists extremists warlords partisans followers contras brigades battalion
	administration government authorities forces men mercenaries proxies clients agents spies allies envoys representatives negotiators hackers backers remnants loyalists adherents volunteers
			veterans recruits legionaries clerics politicians emissaries delegates delegation anarchists communists monks columns patrol
			patrols snipers battalions regiments heirs suicide_bombers front alliance bloc league brigade anarchist hierarchy lieutenants`;

/** Single people, bodies and powers, as an article calls one of which it gives the name. */
export const persons = `man woman chief chairman boss strongman president premier minister secretary spokesman spokeswoman
	general colonel major captain brigadier admiral marshal warlord cleric preacher emir sheikh imam bishop cardinal pope
	king queen prince princess emperor tsar sultan shah duke count elector chancellor regent dictator autocrat ruler
	brother sister cousin son daughter father mother uncle nephew wife husband brother-in-law son-in-law heir successor
	predecessor deputy lieutenant aide adviser envoy ambassador mediator negotiator opponent challenger candidate
	neighbour neighbor ally partner rival enemy foe patron sponsor backer protector client proxy protégé creature creation
	group movement party militia faction force organisation organization outfit network front army brigade corps wing
	offshoot affiliate branch arm body council committee coalition alliance bloc union league federation umbrella
	country state nation power kingdom republic sultanate emirate monarchy empire neighbour superpower junta regime
	government opposition parliament company firm bank agency ministry sect clan tribe gang cartel syndicate veteran
	founder leader commander head`;

/** What belongs to an actor and is hit in its stead. */
export const assets = `base bases position positions convoy convoys camp camps hideout hideouts target targets
	infrastructure asset assets airbase airbases headquarters outpost outposts checkpoint checkpoints embassy
	consulate territory border borders capital village villages town towns city cities ship ships vessel
	vessels oil facilities facility installations installation airport airports port ports refinery pipeline pipelines stronghold
	strongholds depot depots tanker tankers interests mission compound garrison plane planes soil lines
	defences defenses airspace barracks convoys post posts trenches supply_lines ambitions rule power hold grip
	sovereignty stability security economy authority influence control existence independence leadership troops
	policies policy expansion advance advances strategy plans presence claim claims approach actions
	decision conduct operations operation threat attempt attempts behaviour behavior handling role coherence
	ability institutions institution integrity unity nuclear_programme nuclear_program regions region provinces northwest
	north south east west northeast southeast southwest interior heartland hinterland coast rear flank flanks launchers launcher warehouses warehouse arsenal arsenals silo silos
			debt debts tunnels tunnel hold_on grip_on camp offices office fuel_depots refineries oilfields oilfield mines bridges bridge railways
			railway radar radars fleet merchantmen merchant_ships shipping supply_routes leadership_compound bunker bunkers`;

/** People who are none of the actor’s doing: "Pakistani civilians" is not Pakistan. */
export const populations = `civilian civilians citizen citizens people villager villagers resident residents child children
	student students pilgrims community communities population populations minority minorities refugee refugees schoolchildren women
	families family society public voters journalists journalist protesters demonstrators worshippers tourists workers workers farmers
	nationals bystanders passengers aid_workers hostages hostage prisoners teachers doctors inhabitants
	homes schools hospital hospitals mosque mosques church churches school market markets migrants diaspora scholar scholars
	analyst analysts expert experts newspaper newspapers media press economist historian writer author
	tribes businesses companies company businessmen youth`;

/** Nouns that stand for an actor that the text does not name. */
export const unnamedActors = `group groups militant militants rebel rebels militia militias insurgent insurgents faction factions
	gunmen separatists extremists jihadists terrorists guerrillas movement movements organisations organizations forces
	tribes tribesmen clans warlords mercenaries civilians protesters demonstrators soldiers troops police
	paramilitaries fighters minorities villagers parties party gang gangs cartel cartels pirates smugglers
	bandits herders farmers students refugees residents journalists activists settlers dissidents`;

/** Nouns of deeds whose owner acts: "Pakistani *airstrikes* killed". Beside those of hostility. */
export const deeds = `response move decision policy strategy support campaign attempt attempts effort efforts bid plan plans
	statement announcement claim announcement threat declaration tactics drive push advance rule gains
	ability capacity willingness readiness desire intention refusal failure reluctance inability unwillingness
	determination resolve vow promise pledge calculation calculus calculations approach choice gamble tactic
	practice history record role rhetoric ambition ambitions quest pursuit choices war interests
	intervention involvement interference meddling actions activities behaviour behavior conduct mission`;

/** Kinds of actors that a head noun gives away. */
export const kindsByHead: Readonly<Record<string, string>> = {
	'armed-group': `front army brigade brigades militia militias rebels insurgents militants guerrillas fighters gunmen jihadists
		terrorists faction factions cartel battalion group groups force forces separatists resistance network warlords gang gangs`,
	'political-party': 'party parties congress league bloc',
	movement: 'movement movements alliance coalition union protesters demonstrators',
	organization: `organisation organization agency council committee nations union commission court company
		corporation bank foundation institute organisations organizations federation`,
	'government-body':
		'government ministry administration regime parliament senate authority department',
	military: 'military troops soldiers navy guard guards corps command police',
	population: populations
};
