/**
 * How many decimal places a quantity has by its unit: what is measured (mass, length, area, volume, power, energy …) has four, what
 * is counted none. By the codes of the table `units` (customs' 计量单位代码).
 */

/** 米 千米 英尺 市尺 码 英寸 寸 千英尺; 平方米 平方码 平方英尺 平方尺; 立方米 升 千升 毫升 英加仑 美加仑 立方英尺 立方尺. */
const LENGTH_AREA_VOLUME = '030 147 148 067 085 086 088 089 032 110 111 112 033 063 095 096 097 098 099 101'
/** 千克 克 公担 吨 长吨 短吨 司马担 司马斤 斤 磅 担 英担 短担 两 市担 盎司 克拉. */
const MASS = '035 036 047 070 071 072 073 074 075 076 077 078 079 080 081 083 084'
/** 千伏安 千瓦 千瓦时 英制马力 公制马力 百万贝可. */
const OTHER = '060 061 062 115 116 149'

const measured = new Set([LENGTH_AREA_VOLUME, MASS, OTHER].flatMap((codes) => codes.split(' ')))

export const MEASURED_SCALE = 4

/** Decimal places of a quantity in this unit; the most that there are while no unit is chosen. */
export const scaleOfUnit = (unit: string): number => (unit === '' || measured.has(unit) ? MEASURED_SCALE : 0)
