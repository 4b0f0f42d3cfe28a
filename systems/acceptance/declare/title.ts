import { label } from '../../../domain/kit/label.ts'

/** Of the system, in the menus of window and desk; as manual 000 has it. */
export const systemTitle = label('进出口商品检验采信管理', 'Acceptance of inspection results')
