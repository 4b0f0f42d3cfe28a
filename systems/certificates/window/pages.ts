/** 检验检疫电子证书信息交换核查系统: its menu and its pages. */
import { lazy } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { onsiteIssue } from '../declare/onsite-issue.ts'
import { reprint } from '../declare/reprint.ts'
import { systemTitle } from '../declare/title.ts'
import type { SystemPages } from '../../../renderer/shell/pages.ts'

const entry = label('入境检验检疫电子证书查询', 'Entry certificate query')
const exports = label('出境检验检疫电子证书查询', 'Export certificate query')
const selfPrint = label('出境检验检疫证书自助打印', 'Self-printing of export certificates')
const subscription = label('检验检疫证书订阅', 'Certificate subscription')
const versions = label('版本说明', 'What is new')
const blanks = label('空白单证', 'Blank forms')
const applicationFrame = lazy(() => import('./ApplicationFrame.tsx'))
const both = ['enterprise', 'agency'] as const

export const certificatePages: SystemPages = {
  system: 'certificates',
  title: systemTitle,
  hasDocumentLists: true,
  home: lazy(() => import('./HomeCertificates.tsx')),
  menu: [
    { title: entry, icon: 'entry', address: { page: 'certificates/entry' }, roles: both },
    { title: exports, icon: 'export', address: { page: 'certificates/export' }, roles: both },
    { title: selfPrint, icon: 'print', address: { page: 'certificates/self-print' }, roles: ['enterprise'] },
    { title: blanks, icon: 'blank', address: { page: 'certificates/blanks' }, roles: ['enterprise'] },
    {
      title: subscription,
      icon: 'subscription',
      address: { page: 'certificates/subscription' },
      roles: ['enterprise'],
    },
    { title: versions, icon: 'versions', address: { page: 'certificates/versions' }, roles: both },
  ],
  forms: { [onsiteIssue.kind]: applicationFrame, [reprint.kind]: applicationFrame },
  pages: {
    'certificates/entry': { title: () => entry, component: lazy(() => import('./EntryQueryPage.tsx')) },
    'certificates/export': { title: () => exports, component: lazy(() => import('./ExportQueryPage.tsx')) },
    'certificates/self-print': {
      title: () => selfPrint,
      component: lazy(() => import('./SelfPrintPage.tsx')),
    },
    'certificates/preview': {
      title: ({ certificateNo = '' }) => label(`预览 ${certificateNo}`, `Preview ${certificateNo}`),
      component: lazy(() => import('./PreviewPage.tsx')),
    },
    'certificates/subscription': {
      title: () => subscription,
      component: lazy(() => import('./SubscriptionPage.tsx')),
    },
    'certificates/versions': { title: () => versions, component: lazy(() => import('./VersionsPage.tsx')) },
    'certificates/blanks': { title: () => blanks, component: lazy(() => import('./BlanksPage.tsx')) },
  },
}
