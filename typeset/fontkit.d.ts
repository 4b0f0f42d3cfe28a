/** fontkit 2 carries no types; what it returns is described in parsed-font.ts. */
declare module 'fontkit' {
  export function create(buffer: Uint8Array): unknown
}
