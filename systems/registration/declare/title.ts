import { label } from '../../../domain/kit/label.ts'

/** Of the system, in the menus of window and desk; as manual 003 has it. */
export const systemTitle = label('行政相对人统一管理3.0', 'Registration 3.0')
