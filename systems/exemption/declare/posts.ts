/** 岗位 of the offices (manual 004, 2.1 – 2.9): officers hold them by these names. */
import { officer } from '../../../domain/kit/workflow.ts'

export const posts = {
  acceptance: '受理',
  firstReview: '初审',
  finalReview: '终审',
  comparison: '文件对比',
  issuing: '发证',
  changes: '证明修改确认',
  writeOff: '核销',
  followUp: '后续监管',
} as const

export const allPosts = Object.values(posts)

export const acceptance = officer(posts.acceptance)
export const firstReview = officer(posts.firstReview)
export const finalReview = officer(posts.finalReview)
export const comparison = officer(posts.comparison)
export const issuing = officer(posts.issuing)
export const changes = officer(posts.changes)
export const writingOff = officer(posts.writeOff)
export const followUp = officer(posts.followUp)
