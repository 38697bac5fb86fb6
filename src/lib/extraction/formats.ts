/** Every kind of file that an article is read from; the first that recognises a file reads it. */
import { docx } from './docx';
import type { Format } from './format';
import { html } from './html';
import { markdown } from './markdown';
import { pdf } from './pdf';
import { plainText } from './plain-text';

export const formats: readonly Format[] = [pdf, docx, html, markdown, plainText];
