/** Whether a text is a whole page rather than a fragment of one. */
export const isPage = (html: string) => /<(?:html|body|head)[\s>]/i.test(html.slice(0, 5000))

/** Whether a file's text is HTML rather than plain text that mentions tags. */
export const looksLikeHtml = (text: string) =>
  /^\s*(?:<!--|<!doctype html|<(?:html|head|body|article|div|p)[\s>])/i.test(text.slice(0, 2000))
