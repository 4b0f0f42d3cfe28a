/** What a system hands the desk: its own pages with their place in the menu, and its words of the audit log. */
import type { ComponentType } from 'react'
import type { ReasonKinds } from '../../domain/general/audit-reason.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import type { Label } from '../../domain/kit/label.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import type { Route } from './route.ts'

export type Words = Readonly<Record<string, Label>>

export interface DeskGroup {
  readonly title: Label
  readonly entries: readonly { readonly title: Label; readonly route: Route }[]
}

export interface SystemDesk {
  /** Only its officers see the groups and reach the pages. */
  readonly system: SystemName
  readonly title: Label
  readonly groups: readonly DeskGroup[]
  /** By their name in the address. */
  readonly pages: Readonly<Record<string, ComponentType>>
  /** What stands above a document of this system when it is reviewed, by its kind. */
  readonly beside?: Readonly<Record<string, ComponentType<{ readonly id: string }>>>
  readonly audit: {
    readonly reasons: ReasonKinds
    /** Of what is no document: those move by the actions of their own workflow. */
    readonly actions: Words
    /** States of a subject by what stands before its colon; the empty name for subjects without one. */
    readonly states: Readonly<Record<string, (registry: Registry) => Words>>
  }
}

export const labelsOf = (named: Readonly<Record<string, { readonly label: Label }>>): Words =>
  Object.fromEntries(Object.entries(named).map(([name, { label: said }]) => [name, said]))
