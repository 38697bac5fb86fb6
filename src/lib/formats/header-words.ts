/**
 * What columns are called, in English, German, French, Spanish, Russian and Arabic. The words of one
 * role stand in the order in which they are believed.
 */

/** A header as it is compared: "SourceName", "source_name" and "Source-Name" are one. */
export function foldHeader(name: string): string {
	return name
		.slice(0, 200)
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

const words = (list: string): readonly string[] => list.split('|').map(foldHeader);

/** The two ends of a relation. */
export const endHeaders: readonly (readonly [string, string])[] = [
	'source|target',
	'from|to',
	'src|dst',
	'subject|object',
	'sender|receiver',
	'sender|recipient',
	'ego|alter',
	'initiator|target',
	'start id|end id',
	'quelle|ziel',
	'von|nach',
	'von|zu',
	'von|an',
	'absender|empfänger',
	'source|cible',
	'origine|destination',
	'de|à',
	'de|vers',
	'émetteur|destinataire',
	'origen|destino',
	'fuente|objetivo',
	'fuente|destino',
	'desde|hasta',
	'de|para',
	'de|a',
	'emisor|receptor',
	'источник|цель',
	'источник|приёмник',
	'источник|назначение',
	'от|к',
	'от|кому',
	'откуда|куда',
	'из|в',
	'отправитель|получатель',
	'المصدر|الهدف',
	'مصدر|هدف',
	'من|إلى',
	'المرسل|المستلم'
].map((pair) => words(pair) as unknown as readonly [string, string]);

/** What may stand behind the name of an end: "Source ID" names the actor, "Source name" says who it is. */
export const endSuffixes = {
	id: ['', ' id', ' ref', ' key', ' node', ' actor', ' name', ' label'],
	name: [' name', ' label', ' title']
} as const;

export const relationHeaders = {
	id: words('relation id|relationship id|edge id|id|key|uid|identifier|nr'),
	type: words(
		'relation|relation type|relationship type|relationship|type of relation|edge type|tie type|kind of tie|kind of relation|type of tie|link type|interaction|predicate|tie|type|kind|category|label|name|shared name|beziehung|beziehungstyp|art der beziehung|art|typ|type de relation|lien|nature du lien|relación|tipo de relación|vínculo|tipo|отношение|тип отношения|связь|тип связи|тип|العلاقة|نوع العلاقة|نوع'
	),
	typeLabel: words('relation label'),
	sign: words('sign|polarity|valence|vorzeichen|valenz|signe|signo|знак|إشارة'),
	mutual: words('mutual|reciprocal|undirected|bidirectional|symmetric|gegenseitig|ungerichtet'),
	directed: words('directed|gerichtet|orienté|dirigido|направленная'),
	ended: words('ended|over|beendet|terminé|terminado|завершено'),
	note: words(
		'relation note|note|notes|comment|comments|remark|remarks|description|bemerkung|kommentar|anmerkung|beschreibung|notiz|commentaire|remarque|nota|notas|comentario|descripción|примечание|комментарий|описание|заметка|ملاحظة|ملاحظات|تعليق|وصف'
	),
	quotation: words(
		'quotation|quote|quotes|verbatim|evidence quote|supporting quote|excerpt|passage|snippet|evidence text|zitat|wortlaut|textstelle|belegstelle|citation|extrait|verbatim|cita|cita textual|extracto|fragmento|цитата|выдержка|отрывок|اقتباس|الاقتباس|مقتطف'
	),
	stance: words('stance|haltung|position|postura|позиция|موقف'),
	certainty: words(
		'certainty|confidence|confidence level|certitude|sicherheit|gewissheit|konfidenz|confiance|certeza|confianza|достоверность|уверенность|اليقين|الثقة'
	),
	attribution: words('attribution|attribution kind|zuschreibung|атрибуция'),
	who: words(
		'according to|attributed to|said by|speaker|claimant|laut|selon|d’après|según|по словам|وفقا ل|بحسب'
	),
	time: words('time|tense|zeitform|temps|tiempo|время|الزمن'),
	when: words(
		'when|event date|date of event|year|datum|jahr|wann|date|année|quand|fecha|año|cuándo|дата|год|когда|تاريخ|التاريخ|السنة|متى'
	),
	from: words(
		'valid from|start|start date|start time|start year|begin|begins|since|from|gültig von|beginn|seit|ab|von|début|depuis|date de début|inicio|fecha de inicio|desde|начало|дата начала|с|تاريخ البدء|من'
	),
	to: words(
		'valid to|valid until|end|end date|end time|end year|stop time|until|to|gültig bis|ende|bis|fin|jusqu’à|date de fin|fecha de fin|hasta|конец|дата окончания|по|تاريخ الانتهاء|إلى'
	),
	verbal: words('verbal|in words only'),
	credibility: words('credibility|glaubwürdigkeit|crédibilité|credibilidad'),
	page: words('page|pages|seite|seiten|página|страница|стр|صفحة|الصفحة'),
	article: words(
		'article|article title|document|source document|source title|doc|reference|publication|report|source|sources|title|artikel|dokument|fundstelle|beleg|quelle|titel|article de presse|référence|titre|artículo|documento|referencia|fuente|título|статья|документ|публикация|источник|название|مقال|المقال|وثيقة|المرجع|المصدر|مصدر'
	),
	articleId: words('article id|document id|doc id|source document id'),
	author: words(
		'author|authors|byline|written by|autor|autorin|verfasser|auteur|autora|автор|авторы|المؤلف|الكاتب'
	),
	publisher: words(
		'publisher|outlet|newspaper|media|medium|verlag|zeitung|éditeur|journal|editorial|medio|periódico|издание|издатель|газета|الناشر|الصحيفة'
	),
	published: words(
		'published|publication date|date published|date of publication|article date|source date|pub date|veröffentlicht|erscheinungsdatum|date de publication|publié|fecha de publicación|publicado|дата публикации|опубликовано|تاريخ النشر'
	),
	url: words(
		'url|article url|source url|link|uri|web|website|href|weblink|adresse|enlace|ссылка|адрес|رابط|الرابط'
	),
	evidence: words('evidence|entente evidence')
} as const;

/** What backs a relation: its words where there are sentences below, else where they stand. */
export const proofHeaders = words(
	'evidence|proof|sentence|text|beleg|belege|nachweis|satz|preuve|phrase|evidencia|prueba|frase|доказательство|предложение|دليل|جملة'
);

export const actorHeaders = {
	id: words(
		'id|node id|actor id|key|identifier|uid|node|vertex|kennung|identifiant|identificador|идентификатор|المعرف'
	),
	name: words(
		'name|label|actor|node label|display name|full name|shared name|title|entity|akteur|bezeichnung|nom|acteur|étiquette|nombre|etiqueta|имя|название|наименование|актор|метка|اسم|الاسم|الجهة'
	),
	short: words(
		'short|short name|abbreviation|abbr|acronym|kurz|kurzname|abkürzung|sigle|abréviation|abreviatura|siglas|сокращение|аббревиатура|اختصار|الاختصار'
	),
	aliases: words(
		'aliases|alias|also known as|aka|other names|synonyms|x opencti aliases|andere namen|autres noms|otros nombres|псевдонимы|другие названия|أسماء أخرى'
	),
	unnamed: words('unnamed|unbenannt'),
	kind: words(
		'kind|type|category|class|node type|entity type|actor type|identity class|art|typ|kategorie|klasse|catégorie|tipo|categoría|clase|вид|тип|категория|نوع|النوع|فئة|الفئة'
	),
	partOf: words(
		'part of|parent|parent id|pid|belongs to|member of|teil von|gehört zu|fait partie de|parte de|pertenece a|часть|входит в|родитель|جزء من|يتبع'
	),
	note: words(
		'note|notes|comment|comments|description|remark|remarks|bemerkung|kommentar|anmerkung|beschreibung|notiz|commentaire|remarque|nota|notas|comentario|descripción|примечание|комментарий|описание|заметка|ملاحظة|ملاحظات|تعليق|وصف'
	),
	x: words('x|x position|position x|pos x'),
	y: words('y|y position|position y|pos y')
} as const;
