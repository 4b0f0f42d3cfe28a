/** 经济区划, the fifth digit of an enterprise's customs code: code, Chinese name, English name, the row above; tab-separated. 08 is from the regulations, 05 corrected by them. */
export const economicAreas: string = `
01	经济特区
02	经济技术开发区（全区）
03	高新技术产业开发区
04	保税区
05	出口加工区
06	保税港区、综合保税区
07	保税物流园区
08	综合实验区
09	一般经济区域
`
