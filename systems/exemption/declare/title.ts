import { label } from '../../../domain/kit/label.ts'

/** Of the system, in the menus of window and desk; as manual 004 calls itself. */
export const systemTitle = label('免于办理强制性产品认证管理', 'Exemption from compulsory certification')
