import { AFTERNOON } from '../drive/clock.ts'

/**
 * Each run of the tests begins on the afternoon on which the browsers' clocks begin, too, and goes on from there: what
 * holds at that hour holds whenever somebody runs them. A test that needs another hour says so.
 */
const MachineDate = Date
const ahead = AFTERNOON - MachineDate.now()

class Afternoon extends MachineDate {
  constructor(...parts: readonly number[]) {
    if (parts.length > 0) super(...(parts as [number]))
    else super(Afternoon.now())
  }
  static override now(): number {
    return MachineDate.now() + ahead
  }
}

// Files of a process share their world, and each of them comes by here.
if (Date.name !== Afternoon.name) globalThis.Date = Afternoon as unknown as DateConstructor
