/** Pages of our own origin alone hear it; a file goes over as it is, however long. */
export const FILE_CHANNEL = 'settle-file'

/** In the page that nobody sees: gives each file an address, which goes when the page is closed. */
export function addressFiles(): void {
  const channel = new BroadcastChannel(FILE_CHANNEL)
  channel.onmessage = ({ data }) => channel.postMessage(URL.createObjectURL(data))
}
