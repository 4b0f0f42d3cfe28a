/** 查询码: what is asked besides the number of a certificate where nobody has logged in. The manual shows four digits, which can be guessed. */
export const QUERY_CODE_LENGTH = 8
