/** The part of `storage.local` that Settle needs; the browser's own fits it. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
}
