export const fromHtml = (text: string) => ({ text, given: {} })
