/** Lays the dimmer over a page of ours after its first frame: until then its palette alone is dark enough. */
export function dimThisPage(): void {
  const dimmer = document.createElement('script')
  dimmer.src = '/dimmer.js'
  requestAnimationFrame(() => setTimeout(() => document.head.append(dimmer)))
}
