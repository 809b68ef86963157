/** How many layers Settle has in the page. Runs in the page, alone, so it names nothing from outside itself. */
export const layers = (): number => document.querySelectorAll('html > [popover]').length

/** How many style sheets lie over the page, and how many layers. Runs in the page. */
export const sheetsAndLayers = (): [sheets: number, layers: number] => [
  document.adoptedStyleSheets.length,
  document.querySelectorAll('html > [popover]').length,
]
