/** Elements that hold no text of the report whatever stands in them. */
const SILENT = new Set(
  'script style noscript template iframe object embed svg math canvas audio video source track img picture map head link meta button input select textarea option form nav'.split(
    ' ',
  ),
)
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const ELEMENT = 1
const TEXT = 3

/**
 * The text of an element as a reader sees it: block elements and `<br>` end lines, runs of white space are one space,
 * what is not text is left out. `keepLines`: the source's own lines are the
 * only ones there are (text pasted into a page without markup). Walks with a stack of its own, so that depth costs no call stack.
 */
export function textOf(root: Node, { keepLines = false } = {}): string {
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    for (const part of keepLines ? line.split('\n') : [line]) {
      const trimmed = part.replace(/[ \t\n\r\f]+/g, ' ').trim()
      if (trimmed) lines.push(trimmed)
    }
    line = ''
  }
  const stack: (Node | 'end')[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === 'end') endLine()
    else if (node.nodeType === TEXT) line += node.nodeValue ?? ''
    else if (node.nodeType === ELEMENT || node === root) {
      const name = node.nodeName.toLowerCase()
      if (SILENT.has(name) || isHidden(node as Element)) continue
      if (BLOCK.has(name) || name === 'br') endLine()
      if (BLOCK.has(name)) stack.push('end')
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child)
    }
  }
  endLine()
  return lines.join('\n')
}

function isHidden(element: Element): boolean {
  if (!element.getAttribute) return false
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (element.getAttribute('style') ?? '').replaceAll(' ', '').includes('display:none')
  )
}
