/** 进出口商品检验采信管理 for everybody: the directory. */
import type { PublicSystem } from '../../../public/kit/pages.ts'
import { Directory } from './Directory.tsx'
import { say } from './words.ts'

export const acceptancePublic: PublicSystem = {
  pages: [{ name: 'accepted-agencies', title: say.title, component: Directory }],
}
