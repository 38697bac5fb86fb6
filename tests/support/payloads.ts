/** What has run where it should have been shown, elsewhere; each would set `window.ran`. */
export const payloads: readonly string[] = [
	'<script>window.ran = 1</script>',
	'</script><script>window.ran = 1</script>',
	'</title></textarea></style><script>window.ran = 1</script>',
	'<img src=x onerror="window.ran = 1">',
	'"><svg onload=window.ran=1>',
	"' onfocus=window.ran=1 autofocus x='",
	'<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>',
	'<math><mi xlink:href="javascript:window.ran=1">x</mi></math>',
	'<a href="javascript:window.ran=1">x</a>',
	'javascript:window.ran=1',
	'[x](javascript:window.ran=1)',
	'[x](data:text/html,<script>opener.ran=1</script>)',
	'![x](https://evil.example/seen.png "onerror=window.ran=1")',
	'<link rel=stylesheet href=https://evil.example/x.css>',
	'{{constructor.constructor("window.ran=1")()}}',
	'${window.ran = 1}',
	'<!--\u2028--><![CDATA[<script>window.ran=1</script>]]>',
	'\u202e<b>backwards</b>\u0000'
];

/** All of them in one text, for fields of which there is one. */
export const allPayloads = payloads.join(' ');
