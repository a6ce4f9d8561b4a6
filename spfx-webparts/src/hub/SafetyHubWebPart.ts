import * as React from 'react';
import { SafetyWebPart, type SharedProperties } from '../shell/SafetyWebPart';
import { SafetyHub } from './SafetyHub';

export default class SafetyHubWebPart extends SafetyWebPart<SharedProperties> {
  protected content(): React.ReactElement {
    return React.createElement(SafetyHub);
  }
}
