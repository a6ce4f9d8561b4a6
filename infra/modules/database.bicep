// PostgreSQL, reached by the service’s network alone. Its address with the password goes straight into the vault.

@description('Begins every name.')
param name string

@description('Where everything stands.')
param location string

@description('More than one replica of the service works on it.')
param isShared bool

@description('A second server in another zone stands by.')
param hasStandby bool

@description('Password of the administrator.')
@secure()
param password string

@description('Subnet of the database.')
param subnetId string

@description('Private DNS zone of the database.')
param dnsZoneId string

@description('The vault that the address goes into.')
param vaultName string

@description('Who is woken.')
param actionGroupId string

var login = 'safety'
var databaseName = 'safety'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-database'
  location: location
  sku: isShared
    ? { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' }
    : { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: login
    administratorLoginPassword: password
    authConfig: { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled' }
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: hasStandby ? 'ZoneRedundant' : 'Disabled' }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
      publicNetworkAccess: 'Disabled'
    }
  }
}

resource onlyEncrypted 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = {
  parent: server
  name: 'require_secure_transport'
  properties: { value: 'ON', source: 'user-override' }
}

// One after the other: the server takes one change at a time.
resource newTls 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = {
  parent: server
  name: 'ssl_min_protocol_version'
  properties: { value: 'TLSv1.2', source: 'user-override' }
  dependsOn: [onlyEncrypted]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: databaseName
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  dependsOn: [newTls]
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

// For the next run of this template, which would otherwise set another one and shut out the replicas that are running.
resource kept 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'database-password'
  properties: {
    contentType: 'DATABASE_PASSWORD'
    value: password
  }
}

resource url 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    contentType: 'DATABASE_URL'
    value: 'postgresql://${login}:${uriComponent(password)}@${server.properties.fullyQualifiedDomainName}:5432/${database.name}?sslmode=verify-full'
  }
}

resource nearlyFull 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-database-nearly-full'
  location: 'global'
  properties: {
    description: 'The database of Councillor Safety is nearly full. When it is full, no report can be taken.'
    severity: 1
    enabled: true
    scopes: [server.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'storage'
          metricName: 'storage_percent'
          operator: 'GreaterThan'
          threshold: 85
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

@description('Name of the vault’s secret with the address of the database.')
output urlSecret string = url.name
