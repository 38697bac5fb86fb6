/** Words by which a name with capitals is told to be no actor: places, events, papers, and plain words. */
import { listedSet } from '../words';

export const places =
	listedSet(`sea river strait straits valley province region island islands bay gulf mountain mountains
	mount city street road avenue square district port airport bridge lake cape peninsula desert hills quarter coast canal
	delta plateau basin pass gate county hotel palace ocean forest highway boulevard crossing village town camp station fort
	north south east west northern southern eastern western central upper lower hospital school university church mosque
	rue avenue plaza heights lakes nile oasis reef shoal isle ridge archipelago horn sahel levant maghreb balkans caucasus africa asia
	europe`);

export const events =
	listedSet(`war wars revolution uprising agreement agreements accord accords treaty pact conference summit
	resolution charter constitution declaration operation day week month year prize cup act law decree protocol convention
	massacre genocide crisis intifada spring offensive campaign elections election referendum ceasefire truce memorandum
	peace battle siege coup games olympics amendment plan initiative deal formula mandate code ramadan christmas easter eid`);

export const papers =
	listedSet(`times post journal tribune herald gazette reuters quran koran bible book report review
	press magazine newspaper news twitter facebook telegram whatsapp youtube internet islam christianity judaism
	communism fascism god allah english french arabic spanish russian chinese muslim muslims christian christians jewish
	sunni sunnis shia shiite shiites islamist islamists catholic catholics protestant protestants arab arabs western`);

/** They have their capital from the sentence or the calendar. */
export const plainWords =
	listedSet(`the a an in on at by for but and as after before since when while this that these those
	its their his her it they he she if however meanwhile both some many most several from with to under during according
	january february march april may june july august september october november december monday tuesday wednesday thursday
	friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec i mr mrs ms dr tv gdp gmt pm am ok no not nor
	yet so then there here now what who whom whose which why how where whether all any each every either neither one two
	three four five six seven eight nine ten few much more less last first second third later earlier once only even still
	also thus hence perhaps indeed although though because until unless despite without within between among against about
	above below over through throughout instead rather such like unlike asked we you our my your their us me him them
	nobody nothing everybody everyone somebody someone something moreover nevertheless nonetheless otherwise today tomorrow
	yesterday years months weeks days half most part separately officially reportedly allegedly formally historically
	sources residents officials experts analysts critics observers diplomats soldiers troops police rebels militants
	fighters civilians villagers relations ties talks fighting clashes weapons money support sanctions attacks war peace
	government army president minister general colonel abandoned weakened backed supported armed subject background
	summary outlook note conclusion introduction figure table chapter section page non-paper dna ceo usb aids hiv covid
	ngo ngos plc ltd inc gen soon ever never lt col maj capt brig should would could might must did does has had have will can shall
	imperial royal officer breakfast butchers money twenty-seven thirty forty fifty hundreds thousands dozens`);

export const personalTitles =
	/^(?:(?:Former|Late|President|Prime|Vice|Foreign|Defence|Defense|Interior|Minister|Secretary|General|Gen|Lt|Col|Colonel|Major|Maj|Captain|Capt|Brigadier|Sheikh|Sheik|Mullah|Maulana|Ayatollah|King|Queen|Prince|Princess|Emir|Imam|Dr|Mr|Mrs|Ms|Sir|Field|Marshal|Admiral|Commander|Senator|Sen|Chancellor|Premier|Lieutenant|Governor|Mayor|Deputy|Commissioner|Police|Professor|Pope|Bishop|Archbishop|Cardinal|Count|Duke|Lord|Lady|Sultan|Emperor|Elector|Judge|Ambassador|Chief|Head|Teacher|Crown|Inspector|Sergeant|Archduke|Baron|Chairman|Leader)\.?\s+)+(?=\p{Lu})/u;
