/** Control, format (bidi overrides among them) and separator characters; ZWNJ and ZWJ belong to Persian words. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu

/** Words of a report as a terminal may be shown them: on one line, and nothing that moves the cursor or turns the line round. */
export const plain = (words: string): string => words.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim()
