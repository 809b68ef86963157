/** One picture of the evening with what it shows. */
export interface Frame {
  readonly time: string
  readonly says: string
  readonly png: Buffer
}

const asText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** All pictures of an evening on one page, in order, to be photographed as the contact sheet. */
export function stripPage(title: string, frames: readonly Frame[]): string {
  const figures = frames.map(
    ({ time, says, png }) => `<figure>
      <img alt="" src="data:image/png;base64,${png.toString('base64')}">
      <figcaption><b>${asText(time)}</b> ${asText(says)}</figcaption>
    </figure>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>${asText(title)}</title><style>
    body { margin: 0; padding: 24px; background: #2b2a33; color: #e8d8c4; font: 14px/1.35 system-ui, sans-serif }
    h1 { margin: 0 0 20px; font-size: 20px; font-weight: 600 }
    main { display: grid; grid-template-columns: repeat(6, 190px); gap: 20px 16px }
    figure { margin: 0 }
    img { display: block; width: 190px; height: 338px; object-fit: cover; object-position: top; border-radius: 8px }
    figcaption { margin-top: 6px }
    </style><h1>${asText(title)}</h1><main>${figures.join('')}</main>`
}

/** A page of the web that somebody reads in the evening: white, with words on it. */
export const readingPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>On evening light</title>
  <style>body { margin: 0; padding: 28px; background: #fff; color: #222; font: 17px/1.6 Georgia, serif }
  h1 { font-size: 26px; line-height: 1.2 } i { display: block; height: 70px; background: linear-gradient(90deg, #c33, #cc3, #3c3, #3cc, #33c, #c3c) }</style>
  <h1>On evening light</h1><p>Around the hour when lamps are lit, colours leave a room in an order: blue first, then
  green, and red at the last.</p><i></i><p>A page on a screen does not know the hour. It is as white at eleven as it
  was at noon, and the eye, which had begun to settle, is asked to begin again.</p><p>What would it take for a page
  to go down with the day? Very little, it turns out: a layer, a clock, and patience.</p></html>`
