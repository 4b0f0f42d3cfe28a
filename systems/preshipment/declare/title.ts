import { label } from '../../../domain/kit/label.ts'

/** Of the system, in the menus of window and desk; as manual 001 has it. */
export const systemTitle = label('进口旧机电产品装运前检验监督管理', 'Pre-shipment inspection')
