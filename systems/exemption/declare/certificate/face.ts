/** What stands on the paper of a 免办证明 and its 附表, everything as text to be read. The server keeps it with each version of a certificate. */
export interface CertificateFace {
  readonly certificateNo: string
  /** 0 as issued. */
  readonly version: number
  readonly applicationNo: string
  readonly applicant: string
  readonly organisationCode: string
  readonly applicantAddress: string
  readonly clause: string
  readonly tradeMode: string
  readonly contractNo: string
  readonly invoiceNo: string
  readonly billNo: string
  readonly useUnit: string
  readonly useDivision: string
  readonly usePlace: string
  readonly issueOffice: string
  /** Legal days, `yyyy-mm-dd`. */
  readonly issuedOn: string
  readonly validFrom: string
  readonly validUntil: string
  readonly remark: string
  readonly products: readonly {
    readonly seq: string
    readonly name: string
    readonly hsCode: string
    readonly spec: string
    readonly quantity: string
    readonly unit: string
    readonly hsQuantity: string
    readonly hsUnit: string
    readonly brand: string
    readonly maker: string
  }[]
}
