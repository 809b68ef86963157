declare module 'pngjs' {
  interface Picture {
    width: number
    height: number
    /** Four bytes a pixel: red, green, blue, alpha. */
    data: Buffer
  }
  export class PNG implements Picture {
    constructor(size: { width: number; height: number })
    width: number
    height: number
    data: Buffer
    static sync: { read(bytes: Buffer): PNG; write(picture: Picture): Buffer }
    static bitblt(
      from: Picture,
      to: Picture,
      x: number,
      y: number,
      width: number,
      height: number,
      toX: number,
      toY: number,
    ): void
  }
}
