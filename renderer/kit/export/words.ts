/** Words of 导出Excel. */
import { label } from '../../../domain/kit/label.ts'

export const exportWords = {
  formats: label('导出格式', 'Export format'),
  progress: label('导出进度', 'Export progress'),
  writing: label('正在生成文件…', 'Writing the file…'),
} as const
