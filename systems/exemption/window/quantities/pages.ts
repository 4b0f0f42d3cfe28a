/** Pages about the quantities of a certificate: 预核销, 核销信息, 产品使用记录. Their tab names the certificate. */
import { lazy } from 'react'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { destruction, returning, usage, useRecords } from '../../declare/use/use-records.ts'
import type { PageDefinition, SystemPages } from '../../../../renderer/shell/pages.ts'
import { titles } from '../words.ts'

export const quantityPages: Readonly<Record<string, PageDefinition>> = {
  'exemption/pre-write-off': {
    title: () => titles.preWriteOff,
    component: lazy(() => import('./PreWriteOffPage.tsx')),
  },
  'exemption/pre-write-offs': {
    title: () => titles.preWriteOffs,
    component: lazy(() => import('./PreWriteOffsPage.tsx')),
  },
  'exemption/write-offs': {
    title: () => titles.writeOffs,
    component: lazy(() => import('./WriteOffsPage.tsx')),
  },
  'exemption/use': { title: () => titles.use, component: lazy(() => import('./UsePage.tsx')) },
  'exemption/records': { title: () => titles.records, component: lazy(() => import('./RecordsPage.tsx')) },
  'exemption/all-pre-write-offs': {
    title: () => titles.allPreWriteOffs,
    component: lazy(() => import('./AllPreWriteOffsPage.tsx')),
  },
  'exemption/all-records': {
    title: () => useRecords.title,
    component: lazy(() => import('./AllRecordsPage.tsx')),
  },
}

export const useKinds = [usage.kind, returning.kind, destruction.kind]

const useFrame = lazy(() => import('./UseFrame.tsx'))

export const quantityForms: NonNullable<SystemPages['forms']> = {
  [preWriteOff.kind]: lazy(() => import('./PreWriteOffFrame.tsx')),
  [usage.kind]: useFrame,
  [returning.kind]: useFrame,
  [destruction.kind]: useFrame,
}
