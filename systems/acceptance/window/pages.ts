/** 进出口商品检验采信管理: the menu of an agency in the words and order of manual 000, and its pages. */
import './acceptance.css'
import { lazy } from 'react'
import { change } from '../declare/change.ts'
import { complaint } from '../declare/complaint.ts'
import { exit } from '../declare/exit.ts'
import { qualification } from '../declare/qualification.ts'
import { report } from '../declare/report.ts'
import { systemTitle } from '../declare/title.ts'
import type { MenuEntry, SystemPages } from '../../../renderer/shell/pages.ts'
import { titles } from './words.ts'

const entry = (
  title: MenuEntry['title'],
  icon: MenuEntry['icon'],
  page: string,
  group: MenuEntry['group'] & object,
  todo?: readonly string[],
): MenuEntry => ({
  title,
  icon,
  address: { page: `acceptance/${page}` },
  roles: ['agency'],
  group,
  ...(todo && { todo }),
})

const applicationFrame = lazy(() => import('./ApplicationFrame.tsx'))

export const acceptancePages: SystemPages = {
  system: 'acceptance',
  title: systemTitle,
  hasDocumentLists: false,
  menu: [
    entry(titles.agency, 'record', 'agency', titles.filingGroup),
    entry(titles.applications, 'search', 'applications', titles.filingGroup, [
      qualification.kind,
      change.kind,
      exit.kind,
    ]),
    entry(titles.upload, 'form', 'upload', titles.reportGroup),
    entry(titles.reports, 'search', 'reports', titles.reportGroup, [report.kind]),
    entry(titles.disclosures, 'versions', 'disclosures', titles.disclosureGroup),
    { ...entry(titles.messages, 'notices', 'messages', titles.messageGroup), unreadOf: 'acceptance' },
    entry(titles.complaints, 'change', 'complaints', titles.complaintGroup),
  ],
  pages: {
    'acceptance/agency': { title: () => titles.agency, component: lazy(() => import('./AgencyPage.tsx')) },
    'acceptance/applications': {
      title: () => titles.applications,
      component: lazy(() => import('./ApplicationsPage.tsx')),
    },
    'acceptance/upload': { title: () => titles.upload, component: lazy(() => import('./UploadPage.tsx')) },
    'acceptance/reports': { title: () => titles.reports, component: lazy(() => import('./ReportsPage.tsx')) },
    'acceptance/disclosures': {
      title: () => titles.disclosures,
      component: lazy(() => import('./DisclosuresPage.tsx')),
    },
    'acceptance/disclosure': {
      title: () => titles.disclosures,
      component: lazy(() => import('./DisclosurePage.tsx')),
    },
    'acceptance/directory': {
      title: () => titles.directory,
      component: lazy(() => import('./DirectoryPage.tsx')),
    },
    'acceptance/messages': {
      title: () => titles.messages,
      component: lazy(() => import('./MessagesPage.tsx')),
    },
    'acceptance/complaints': {
      title: () => titles.complaints,
      component: lazy(() => import('./ComplaintsPage.tsx')),
    },
  },
  forms: {
    [qualification.kind]: applicationFrame,
    [change.kind]: applicationFrame,
    [exit.kind]: applicationFrame,
    [report.kind]: lazy(() => import('./ReportFrame.tsx')),
    [complaint.kind]: lazy(() => import('./ComplaintFrame.tsx')),
  },
}
