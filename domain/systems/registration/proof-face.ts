/**
 * What stands on a 《报关单位备案证明》, everything as text to be read. It is kept when the proof is issued, so that the same
 * paper can be drawn again. `typeset/forms/registration-proof.ts` draws it:
 * `renderRegistrationProof(face: ProofFace): Promise<Result<PDFDocument>>`; the server seals, signs and saves it.
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
    readonly type: string
    /** Empty for the cross-border e-commerce types. */
    readonly customsCode: string
    readonly filedOn: string
    /** 长期有效, or a date. */
    readonly validUntil: string
  }[]
}
