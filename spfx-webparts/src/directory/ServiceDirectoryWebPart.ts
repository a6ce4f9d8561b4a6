import * as React from 'react';
import { SafetyWebPart, type SharedProperties } from '../shell/SafetyWebPart';
import { ServiceDirectory } from './ServiceDirectory';

export default class ServiceDirectoryWebPart extends SafetyWebPart<SharedProperties> {
  protected content(): React.ReactElement {
    return React.createElement(ServiceDirectory);
  }
}
