const scroll = `const frame = () => new Promise(requestAnimationFrame)
async function scroll(ms) {
  for (const end = performance.now() + ms; performance.now() < end; await frame()) scrollBy(0, 9)
}`

/** Ten thousand nodes, and a fixed amount of the work that pages do: building, styling, measuring, scrolling. */
export const heavyPage = `<!doctype html><meta charset="utf-8"><title>heavy</title>
<style>body{margin:0;background:#fff;font:14px sans-serif}.row{display:flex;gap:4px;border-bottom:1px solid #ddd}
.row:nth-child(2n){background:#f4f4f4}.hot{color:#a00;font-weight:bold}</style><div id="list"></div>
<script>
const cell = (i, j) => '<span>' + i + '.' + j + '</span>'
const row = (i) => '<div class="row">' + [1,2,3,4].map((j) => cell(i, j)).join('') + '</div>'
list.innerHTML = Array.from({ length: 2000 }, (_, i) => row(i)).join('')
async function work(frames) {
  for (let f = 0; f < frames; f++) {
    await frame()
    for (let i = 0; i < 60; i++) {
      const one = list.children[(f * 61 + i * 31) % 2000]
      one.classList.toggle('hot')
      if (i % 10 === 0) one.offsetHeight
    }
    list.append(list.firstElementChild)
    list.insertAdjacentHTML('beforeend', row(f))
    list.lastElementChild.remove()
    scrollTo(0, (f * 37) % 20000)
  }
}
${scroll}</script>`

const article = (i: number) =>
  `<article><h2>Article ${i} of the day</h2><p>Some words of a <b>text</b> that goes on for a <a href="#${i}">while</a> and then
ends.</p><ul><li>one</li><li>two</li></ul></article>`

/**
 * Fifteen hundred articles as a server sends them, with a script that looks at each. It is drawn once it is whole: how
 * often a page is drawn while it comes in goes by chance, and would cover what is looked for.
 */
export const articlesPage = `<!doctype html><meta charset="utf-8"><title>articles</title><link rel="expect" blocking="render" href="#end">
<style>body{margin:0;background:#fff;font:14px sans-serif}article{padding:8px;border:1px solid #ddd}
article:nth-child(2n){background:#f4f4f4}</style><main>${Array.from({ length: 1500 }, (_, i) => article(i)).join('')}</main><footer id="end">end</footer>
<script>for (const one of document.querySelectorAll('article')) one.dataset.high = one.offsetHeight</script>`
