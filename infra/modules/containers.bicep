// What the container runs in, and where its log goes.

@description('Begins every name.')
param name string

@description('Where everything stands.')
param location string

@description('Subnet of the environment.')
param subnetId string

@description('Where the log goes.')
param workspaceId string

@description('Replicas stand in different zones.')
param isShared bool

resource containers 'Microsoft.App/managedEnvironments@2026-01-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    // With the workspace named below, so that no key of it has to be handed over.
    appLogsConfiguration: { destination: 'azure-monitor' }
    vnetConfiguration: { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [
      { name: 'Consumption', workloadProfileType: 'Consumption' }
    ]
    zoneRedundant: isShared
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: containers
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

@description('Resource id of the environment.')
output environmentId string = containers.id

@description('What the names of apps end in.')
output defaultDomain string = containers.properties.defaultDomain
