/** Words of other people's files, and which of our relation types and kinds of actor they mean. */
import type { ActorKind } from '../model/schema';
import { foldWord } from './roles';

const table = <Value extends string>(lists: Readonly<Record<Value, string>>) =>
	new Map<string, Value>(
		(Object.entries(lists) as [Value, string][]).flatMap(([value, list]) =>
			list.split('|').map((word): [string, Value] => [key(word), value])
		)
	);

/** "is_allied-with", "Is Allied With" and "isAlliedWith" are one. */
function key(word: string): string {
	return foldWord(word.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
		.replace(/[_\-./\s]+/g, ' ')
		.replace(/^(?:is|are|was|were|has|ist|est|es) /, '')
		.trim();
}

const typeWords = table({
	alliance:
		'ally|allies|allied|allied with|ally of|alliance|allying|friend|friends|friend of|friends with|friendly|friendship|partner|partners|partner of|partners with|partnership|cooperation|cooperates with|cooperates|collaborates with|coalition|coalition partner|treaty|pact|aligned|aligned with|joint operations|verbündet|verbündete|bündnis|allianz|freund|freunde|partnerschaft|allié|alliés|allié de|ami|amis|partenaire|aliado|aliados|aliada|alianza|amigo|amigos|socio|союзник|союзники|союз|альянс|друг|друзья|партнёр|партнер|حليف|تحالف|حلفاء|صديق|شريك',
	hostility:
		'hostility|hostile|hostile to|enemy|enemies|enemy of|foe|against|war|war with|at war|at war with|attack|attacks|attacked|attacking|fights|fight|fighting|fought|conflict|conflict with|in conflict with|opposes|opposed to|opposition|opponent|rival|rivals|rivalry|rival of|threat|threatens|threatened|strikes|struck|denounces|condemns|targets|clash|clashes with|feind|feinde|feindschaft|feindlich|krieg|gegen|konflikt|gegner|ennemi|ennemis|hostilité|guerre|contre|conflit|rivalité|enemigo|enemigos|hostilidad|guerra|contra|conflicto|враг|враги|вражда|война|против|конфликт|противник|عدو|أعداء|عداء|حرب|ضد|صراع',
	sponsorship:
		'sponsor|sponsors|sponsored|sponsor of|sponsorship|state sponsor|state sponsorship|funds|fund|funded|funding|finances|financed|financing|financier of|pays|money|donor|donates to|arms|armed|weapons|supplies|supplied|equips|trains|trained|training|supports|support|supported|supporter of|backs|backed|backing|aid|aids|provides aid to|patron|patron of|proxy|finanziert|finanzierung|unterstützt|unterstützung|fördert|rüstet aus|finance|financement|soutient|soutien|arme|financia|financiación|apoya|apoyo|patrocina|patrocinador|финансирует|финансирование|поддерживает|поддержка|спонсор|вооружает|يمول|تمويل|يدعم|دعم|راعي',
	'tacit-support':
		'tacit support|tacitly supports|tacit|tolerates|tolerated|shelters|harbours|harbors|harboring|sympathises with|sympathizes with|sympathy|passive support|passive sponsorship|turns a blind eye|duldet|stillschweigende unterstützung|soutien tacite|tolère|apoyo tácito|tolera|терпит|молчаливая поддержка|دعم ضمني'
});

/** The id of the built-in type that a word means; null where it means none for sure. */
export function typeOfWord(word: string): string | null {
	return typeWords.get(key(word)) ?? null;
}

const kindWords = table<ActorKind>({
	state:
		'state|country|nation|nation state|sovereign state|staat|land|état|pays|estado|país|государство|страна|دولة|بلد',
	'government-body':
		'government body|government|ministry|agency|government agency|department|intelligence service|intelligence agency|court|parliament|behörde|regierung|ministerium|gouvernement|ministère|gobierno|ministerio|правительство|министерство|حكومة|وزارة',
	military:
		'military|army|armed forces|navy|air force|military unit|forces|militär|armee|armée|ejército|fuerzas armadas|армия|вооружённые силы|جيش',
	'armed-group':
		'armed group|militia|militant group|militants|insurgent group|insurgents|insurgency|rebel group|rebels|terrorist group|terrorist organization|terrorist organisation|non state armed group|guerrilla|paramilitary|bewaffnete gruppe|miliz|rebellen|groupe armé|milice|grupo armado|milicia|guerrilla|боевики|повстанцы|ополчение|جماعة مسلحة|ميليشيا',
	'political-party':
		'political party|party|partei|politische partei|parti|parti politique|partido|partido político|партия|حزب',
	movement: 'movement|social movement|campaign|bewegung|mouvement|movimiento|движение|حركة',
	organization:
		'organization|organisation|org|company|corporation|business|ngo|institution|international organization|international organisation|charity|media|bank|university|unternehmen|firma|entreprise|société|empresa|organización|организация|компания|منظمة|شركة',
	person:
		'person|people|individual|human|human being|leader|politician|person of interest|einzelperson|mensch|personne|individu|persona|individuo|человек|лицо|персона|شخص|فرد',
	population:
		'population|community|ethnic group|ethnicity|tribe|tribes|civilians|religious group|bevölkerung|volk|stamm|ethnie|peuple|tribu|población|etnia|население|племя|народ|سكان|قبيلة',
	other: 'other|unknown|unspecified|n a|sonstiges|autre|otro|другое|أخرى'
});

/** Null where the word means no kind for sure. */
export function kindOfWord(word: string): ActorKind | null {
	return kindWords.get(key(word)) ?? null;
}
