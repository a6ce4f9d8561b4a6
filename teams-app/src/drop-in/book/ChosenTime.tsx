import * as React from 'react';
import { dropInLimits } from '@councillor-safety/core/drop-in/drop-in';
import { t } from '../../shell/strings';
import type { DetailsDraft } from '../reading/details-draft';
import { nearestTo, type FreeTime } from '../reading/free-times';
import type { Taking } from '../reading/useTake';
import { Gone } from './TakeProblem';
import { TimePanel } from './TimePanel';

export interface Choosing {
  readonly chosen: FreeTime | undefined;
  readonly onChosen: (time: FreeTime | undefined) => void;
  readonly draft: DetailsDraft;
  readonly onDraft: (draft: DetailsDraft) => void;
  readonly taking: Taking;
  /** On the button that takes the time. */
  readonly label: string;
  /** The report that the person comes from. */
  readonly about?: string;
}

interface ChosenTimeProps extends Omit<Choosing, 'onChosen' | 'chosen'> {
  readonly chosen: FreeTime;
  /** Was among the free ones, and is no longer. */
  readonly vanished: boolean;
  readonly times: readonly FreeTime[];
  readonly onChoose: (time: FreeTime) => void;
  readonly onLeave: () => void;
}

/** The time that somebody has chosen, or what is near when somebody else was quicker. */
export function ChosenTime(props: ChosenTimeProps): JSX.Element {
  const { chosen, vanished, times, taking, onChoose, onLeave, ...rest } = props;
  const { state } = taking;
  const listed = (time: FreeTime): FreeTime => times.find(({ slotId }) => slotId === time.slotId) ?? time;
  if (state.at !== 'taken' && !vanished)
    return (
      <TimePanel
        {...rest}
        taking={taking}
        time={listed(chosen)}
        other={{ label: t('drop-in:book.other'), onPress: onLeave }}
      />
    );
  const near: readonly FreeTime[] =
    state.at === 'taken' ? state.nearest : nearestTo(chosen.startsAt, times, dropInLimits.nearest);
  return <Gone<FreeTime> times={near} onChoose={(time) => onChoose(listed(time))} />;
}
