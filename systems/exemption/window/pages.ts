/** 免于办理强制性产品认证管理: the menu of an enterprise in the words and order of manual 004, and its pages. */
import './exemption.css'
import { lazy } from 'react'
import { application } from '../declare/application/application.ts'
import { PROFILE_TITLE } from '../declare/entry/profile-form.ts'
import { userTitles } from '../declare/entry/user-words.ts'
import { amendment } from '../declare/amendment/amendment.ts'
import { systemTitle } from '../declare/title.ts'
import type { SystemPages } from '../../../renderer/shell/pages.ts'
import { label } from '../../../domain/kit/label.ts'
import { say, titles } from './words.ts'
import { useRecords } from '../declare/use/use-records.ts'
import { quantityForms, quantityPages, useKinds } from './quantities/pages.ts'

const enterprise = ['enterprise'] as const

export const exemptionPages: SystemPages = {
  system: 'exemption',
  title: systemTitle,
  hasDocumentLists: false,
  home: lazy(() => import('./home/HomeExemption.tsx')),
  menu: [
    {
      title: titles.apply,
      icon: 'form',
      address: { page: 'exemption/new' },
      roles: enterprise,
      group: titles.applyGroup,
    },
    {
      title: titles.applications,
      icon: 'search',
      address: { page: 'exemption/applications' },
      roles: enterprise,
      group: titles.applyGroup,
      todo: [application.kind, amendment.kind],
    },
    {
      title: titles.allPreWriteOffs,
      icon: 'record',
      address: { page: 'exemption/all-pre-write-offs' },
      roles: enterprise,
      group: titles.quantitiesGroup,
    },
    {
      title: useRecords.title,
      icon: 'versions',
      address: { page: 'exemption/all-records' },
      roles: enterprise,
      group: titles.quantitiesGroup,
      todo: useKinds,
    },
    {
      title: PROFILE_TITLE,
      icon: 'record',
      address: { page: 'exemption/profile' },
      roles: enterprise,
      group: titles.userGroup,
    },
    {
      title: userTitles.colleagues,
      icon: 'subscription',
      address: { page: 'exemption/colleagues' },
      roles: enterprise,
      group: titles.userGroup,
    },
  ],
  pages: {
    'exemption/profile': {
      title: () => PROFILE_TITLE,
      component: lazy(() => import('./users/ProfilePage.tsx')),
    },
    'exemption/colleagues': {
      title: () => userTitles.colleagues,
      component: lazy(() => import('./users/ColleaguesPage.tsx')),
    },
    'exemption/new': { title: () => titles.apply, component: lazy(() => import('./NewApplicationPage.tsx')) },
    'exemption/applications': {
      title: () => titles.applications,
      component: lazy(() => import('./ApplicationsPage.tsx')),
    },
    'exemption/archive': {
      title: () => titles.archive,
      component: lazy(() => import('./ArchivePage.tsx')),
    },
    'exemption/certificate': {
      title: ({ certificateNo = '' }) =>
        label(`${say.certificate.zh} ${certificateNo}`, `${say.certificate.en} ${certificateNo}`),
      component: lazy(() => import('./certificate/CertificatePage.tsx')),
    },
    ...quantityPages,
  },
  forms: {
    [application.kind]: lazy(() => import('./ApplicationFrame.tsx')),
    [amendment.kind]: lazy(() => import('./amendment/AmendmentFrame.tsx')),
    ...quantityForms,
  },
}
