import { KnownEvents } from './known-events.ts';
import { refuseUnknown } from './refuse-unknown.ts';

const events = ['suspend', 'resume', 'lock-screen', 'unlock-screen'] as const;
export type PowerEvent = (typeof events)[number];

let idleSeconds = 0;
/** For the driver. Nobody works at this computer, so that it tells of idleness only what it is told. */
export const setIdleTime = (seconds: number): void => {
  idleSeconds = seconds;
};

class StandInPowerMonitor extends KnownEvents {
  getSystemIdleTime(): number {
    return idleSeconds;
  }
}

/** The computer's sleep and its locked screen; the driver makes them happen. */
export const powerMonitor = refuseUnknown('powerMonitor', new StandInPowerMonitor('powerMonitor', events));
