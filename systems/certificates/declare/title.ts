import { label } from '../../../domain/kit/label.ts'

/** Of the system, in the menus of window and desk. */
export const systemTitle = label('检验检疫电子证书', 'E-certificates')
