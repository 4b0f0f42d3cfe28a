/** A row as whoever refers to it sees it. */
export interface ReferredRow {
  readonly id: string
  readonly state: string
  readonly fields: Readonly<Record<string, string | undefined>>
}
