/**
 * What stands on a 《报关单位备案证明》, everything as text to be read. The server keeps it when the proof is issued;
 * `systems/registration/paper/proof.ts` draws it; the server seals, signs and saves that.
 */
export interface ProofFace {
  readonly proofNo: string
  /** `yyyy-mm-dd` */
  readonly issuedOn: string
  readonly creditCode: string
  readonly nameZh: string
  readonly address: string
  readonly legalName: string
  /** Name of 所在地海关. */
  readonly customsDistrict: string
  /** Valid ones only, in the order in which they were filed. */
  readonly qualifications: readonly {
    readonly name: string
    /** Empty for the cross-border e-commerce types. */
    readonly customsCode: string
    readonly filedOn: string
    /** `2099-12-31`: 长期有效. */
    readonly validUntil: string
  }[]
}
