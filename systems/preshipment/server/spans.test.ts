import { describe, expect, test } from 'vitest'
import { standingOn } from '../declare/agency-standing.ts'
import { barsFiling, spansOn, type Disposition } from './spans.ts'

const barred = (from: string, until: string, state = 'inForce'): Disposition => ({
  id: `${from}-${until}`,
  kind: 'notRecognised',
  state,
  from,
  until,
})
const rectify = (from: string, until: string, state = 'toRectify'): Disposition => ({
  ...barred(from, until, state),
  kind: 'rectify',
})

describe('[PSI-13] what the dispositions of an agency come to', () => {
  test('of several the latest end counts; lifting one changes nothing while the other runs', () => {
    const both = [barred('2026-11-01', '2026-11-10'), barred('2026-11-05', '2026-11-30')]
    expect(spansOn(both, '2026-11-06')).toEqual({
      notRecognisedFrom: '2026-11-01',
      notRecognisedUntil: '2026-11-30',
    })
    const lifted = [barred('2026-11-01', '2026-11-10', 'lifted'), barred('2026-11-05', '2026-11-30')]
    expect(standingOn(spansOn(lifted, '2026-11-06'), '2026-11-06')).toBe('notRecognised')
  })

  test('between two with a gap the agency is free', () => {
    const both = [barred('2026-11-01', '2026-11-10'), barred('2026-11-20', '2026-11-30', 'pending')]
    const on = (day: string) => standingOn(spansOn(both, day), day)
    expect([on('2026-11-10'), on('2026-11-11'), on('2026-11-19'), on('2026-11-20')]).toEqual([
      'notRecognised',
      'normal',
      'normal',
      'notRecognised',
    ])
  })

  test('不予认可 before 限期整改, and free only after both', () => {
    const both = [barred('2026-11-01', '2026-11-10'), rectify('2026-11-01', '2026-11-05')]
    expect(standingOn(spansOn(both, '2026-11-05'), '2026-11-05')).toBe('notRecognised')
    expect(standingOn(spansOn(both, '2026-11-11'), '2026-11-11')).toBe('rectifying')
    expect(spansOn(both, '2026-11-11')).toEqual({ rectifyingFrom: '2026-11-01', rectifyingBy: '2026-11-05' })
  })

  test('X4: filing again is barred by what has not begun yet too, and by 不予认可 first', () => {
    expect(barsFiling([barred('2026-12-01', '2026-12-31', 'pending')], '2026-11-29')).toBe('notRecognised')
    expect(barsFiling([barred('2026-11-01', '2026-11-10')], '2026-11-11')).toBeNull()
    expect(barsFiling([rectify('2026-11-01', '2026-11-05')], '2026-11-29')).toBe('rectify')
    expect(barsFiling([rectify('2026-11-01', '2026-11-05', 'rectified')], '2026-11-29')).toBeNull()
    expect(
      barsFiling([rectify('2026-11-01', '2026-11-05'), barred('2026-11-01', '2026-12-31')], '2026-11-29'),
    ).toBe('notRecognised')
  })
})
