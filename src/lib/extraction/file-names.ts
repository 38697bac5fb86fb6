/** What the names of files end with, by format; also what the field that chooses files lets through. */
export const fileNames = {
	text: ['.txt', '.text'],
	markdown: ['.md', '.markdown', '.mdown'],
	html: ['.html', '.htm', '.xhtml'],
	docx: ['.docx'],
	pdf: ['.pdf']
} as const;
