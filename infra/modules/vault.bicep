// The identity of the service, the vault that it reads, and the alarm for what in it is about to end.

@description('Begins every name.')
param name string

@description('Where everything stands.')
param location string

@description('Name of the container registry, in this resource group.')
param registryName string

@description('Who is woken.')
param actionGroupId string

@description('Where it is noted who read what in the vault.')
param workspaceId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  // Names of vaults are unique in the world and stay taken for the time of their soft deletion.
  name: take('${name}-${uniqueString(resourceGroup().id)}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without PAYLOAD_KEYS what is not yet in SharePoint can never be read again.
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
    networkAcls: { defaultAction: 'Allow', bypass: 'AzureServices' }
  }
}

resource vaultLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'readers'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' existing = {
  name: registryName
}

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource pullsImage 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource vaultEvents 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: '${name}-vault-events'
  location: location
  properties: {
    source: vault.id
    topicType: 'Microsoft.KeyVault.vaults'
  }
}

resource nearItsEnd 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: vaultEvents
  name: 'near-its-end'
  properties: {
    eventDeliverySchema: 'CloudEventSchemaV1_0'
    filter: {
      includedEventTypes: [
        'Microsoft.KeyVault.CertificateNearExpiry'
        'Microsoft.KeyVault.CertificateExpired'
        'Microsoft.KeyVault.SecretNearExpiry'
        'Microsoft.KeyVault.SecretExpired'
      ]
    }
    destination: {
      endpointType: 'MonitorAlert'
      properties: {
        severity: 'Sev1'
        description: 'A certificate or secret of Councillor Safety is near its end. When it has ended, nobody can report or call for help.'
        actionGroups: [actionGroupId]
      }
    }
  }
}

@description('Resource id of the identity.')
output identityId string = identity.id

@description('Client id of the identity.')
output identityClientId string = identity.properties.clientId

@description('Object id of the identity’s service principal.')
output identityPrincipalId string = identity.properties.principalId

@description('Name of the vault.')
output vaultName string = vault.name

@description('Address of the vault, with a slash at its end.')
output vaultUri string = vault.properties.vaultUri

@description('Host of the registry.')
output registryServer string = registry.properties.loginServer
