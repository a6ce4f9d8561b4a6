// Everything in Azure that the service needs, for one council. infra/README.md says in which order, and what is not in it.
// Run it twice: first with serviceStarts = false, then, when the vault holds its secrets and the app registration trusts the
// identity, with true.
targetScope = 'resourceGroup'

@description('Begins every name; small letters, digits and hyphens.')
@minLength(3)
@maxLength(16)
param name string

@description('Where everything stands; best in the country of the council.')
param location string = resourceGroup().location

@description('small: one replica on the smallest database. shared: two or three replicas on a larger one.')
@allowed(['small', 'shared'])
param size string = 'small'

@description('How the service proves to Entra who it is. There is no third way: no client secret is kept anywhere.')
@allowed(['managedIdentity', 'certificate'])
param credential string = 'managedIdentity'

@description('False the first time, while the vault is still empty: everything is made but the service itself.')
param serviceStarts bool

@description('Name of the container registry, in this resource group.')
param registryName string

@description('Repository and tag of the image, such as councillor-safety:1.0.0. Never a tag that moves.')
param image string

@description('Client id of the product’s app registration; the bot has the same.')
param clientId string

@description('Address of the hub site.')
param hubSiteUrl string

@description('Address of the casework site.')
param caseworkSiteUrl string

@description('Object ids of the Entra groups of the four roles.')
param groups {
  councillors: string
  officers: string
  champions: string
  administrators: string
}

@description('Any other setting of docs/deploy.md that is no secret, by its name: the groups of offices, TEAMS_APP_ID, targets.')
param moreSettings object = {}

@description('The name that people and Teams use, such as safety.ambleford.example; empty for the one that Azure gives.')
param customDomain string = ''

@description('Resource id of the certificate for that name in the environment; see README.')
param customDomainCertificateId string = ''

@description('Password of the database’s administrator. It goes into the vault and nowhere else.')
@secure()
param databasePassword string

@description('A second database that takes over when a zone fails. Only with size = shared.')
param databaseStandby bool = false

@description('Who is woken by mail.')
param wakeEmail string

@description('Country code without plus, such as 44, of the phone that is woken by a text message.')
param wakePhoneCountry string

@description('Number of that phone, without the country code.')
param wakePhone string

var service = '${name}-service'

module observing 'modules/observing.bicep' = {
  name: 'observing'
  params: {
    name: name
    location: location
    wakeEmail: wakeEmail
    wakePhoneCountry: wakePhoneCountry
    wakePhone: wakePhone
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    registryName: registryName
    actionGroupId: observing.outputs.actionGroupId
    workspaceId: observing.outputs.workspaceId
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: name
    location: location
    isShared: size == 'shared'
    hasStandby: databaseStandby && size == 'shared'
    password: databasePassword
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.dnsZoneId
    vaultName: vault.outputs.vaultName
    actionGroupId: observing.outputs.actionGroupId
  }
}

module containers 'modules/containers.bicep' = {
  name: 'containers'
  params: {
    name: name
    location: location
    subnetId: network.outputs.appsSubnetId
    workspaceId: observing.outputs.workspaceId
    isShared: size == 'shared'
  }
}

var host = empty(customDomain) ? '${service}.${containers.outputs.defaultDomain}' : customDomain

module running 'modules/service.bicep' = if (serviceStarts) {
  name: 'service'
  params: {
    name: service
    location: location
    environmentId: containers.outputs.environmentId
    identityId: vault.outputs.identityId
    identityClientId: vault.outputs.identityClientId
    vaultUri: vault.outputs.vaultUri
    registryServer: vault.outputs.registryServer
    image: image
    replicas: size == 'shared' ? { min: 2, max: 3 } : { min: 1, max: 1 }
    credential: credential
    customDomain: customDomain
    customDomainCertificateId: customDomainCertificateId
    databaseUrlSecret: database.outputs.urlSecret
    settings: union(moreSettings, {
      TENANT_ID: tenant().tenantId
      CLIENT_ID: clientId
      BOT_APP_ID: clientId
      PUBLIC_URL: 'https://${host}'
      HUB_SITE_URL: hubSiteUrl
      CASEWORK_SITE_URL: caseworkSiteUrl
      GROUP_COUNCILLORS: groups.councillors
      GROUP_OFFICERS: groups.officers
      GROUP_CHAMPIONS: groups.champions
      GROUP_ADMINISTRATORS: groups.administrators
    })
  }
}

module alarms 'modules/alarms.bicep' = if (serviceStarts) {
  name: 'alarms'
  params: {
    name: name
    location: location
    host: host
    serviceName: service
    serviceId: running.?outputs.serviceId ?? ''
    componentId: observing.outputs.componentId
    workspaceId: observing.outputs.workspaceId
    actionGroupId: observing.outputs.actionGroupId
  }
}

@description('Issuer, subject and audience of the federated credential that the app registration needs.')
output federatedCredential object = {
  name: 'service'
  issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: vault.outputs.identityPrincipalId
  audiences: ['api://AzureADTokenExchange']
}

@description('The vault that the secrets go into before the second run.')
output vaultName string = vault.outputs.vaultName

@description('What Teams calls: the messaging endpoint is this and /api/messages.')
output host string = host

@description('Where calls of the service come from. They can change; do not build a firewall rule on them without asking Azure for fixed ones.')
output outboundAddresses array = running.?outputs.outboundAddresses ?? []
