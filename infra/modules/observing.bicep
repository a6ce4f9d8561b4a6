// Where logs go, and who is woken.

@description('Begins every name.')
param name string

@description('Where everything stands.')
param location string

@description('Who is woken by mail.')
param wakeEmail string

@description('Country code of the phone, without plus.')
param wakePhoneCountry string

@description('Number of the phone, without the country code.')
param wakePhone string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    // The log has no names, accounts or addresses; it is still kept no longer than it is of use.
    retentionInDays: 90
    features: { enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

// Only the outside probe writes here: the service sends nothing to it.
resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-probe'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-wake'
  location: 'global'
  properties: {
    groupShortName: 'safety-wake'
    enabled: true
    emailReceivers: [
      { name: 'mail', emailAddress: wakeEmail, useCommonAlertSchema: true }
    ]
    smsReceivers: [
      { name: 'text message', countryCode: wakePhoneCountry, phoneNumber: wakePhone }
    ]
    // A text message wakes few people at night; a call does.
    voiceReceivers: [
      { name: 'call', countryCode: wakePhoneCountry, phoneNumber: wakePhone }
    ]
  }
}

@description('Resource id of the Log Analytics workspace.')
output workspaceId string = workspace.id

@description('Resource id of the Application Insights component of the probe.')
output componentId string = component.id

@description('Resource id of the action group.')
output actionGroupId string = actionGroup.id
