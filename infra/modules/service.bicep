// The service itself. Container Apps has no switch for a read-only root; the image writes nowhere but to /data, which is not used here.

@description('Name of the container app.')
param name string

@description('Where everything stands.')
param location string

@description('The environment that it runs in.')
param environmentId string

@description('Resource id of its identity.')
param identityId string

@description('Client id of its identity.')
param identityClientId string

@description('Address of the vault, with a slash at its end.')
param vaultUri string

@description('Host of the registry.')
param registryServer string

@description('Repository and tag of the image.')
param image string

@description('How many there are at least and at most. Never none: calls move on by timers that turn here.')
param replicas {
  min: int
  max: int
}

@description('How the service proves to Entra who it is.')
@allowed(['managedIdentity', 'certificate'])
param credential string

@description('The name that people use; empty for the one that Azure gives.')
param customDomain string

@description('Resource id of the certificate for that name.')
param customDomainCertificateId string

@description('Name of the vault’s secret with the address of the database.')
param databaseUrlSecret string

@description('Every setting that is no secret, by its name.')
param settings object

var port = 3978
var certificateFolder = '/run/vault'
var usesCertificate = credential == 'certificate'
var tellsCentre = contains(settings, 'MONITORING_WEBHOOK_URL')

// Name in the app, name in the vault.
var secrets = concat(
  [
    { name: 'payload-keys', vaultName: 'payload-keys' }
    { name: 'database-url', vaultName: databaseUrlSecret }
  ],
  usesCertificate ? [{ name: 'client-certificate', vaultName: 'client-certificate' }] : [],
  tellsCentre ? [{ name: 'monitoring-webhook-secret', vaultName: 'monitoring-webhook-secret' }] : []
)

resource service 'Microsoft.App/containerApps@2026-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: {
        external: true
        // The way in speaks TLS 1.2 and 1.3 and nothing older.
        allowInsecure: false
        targetPort: port
        transport: 'auto'
        customDomains: empty(customDomain)
          ? []
          : [{ name: customDomain, bindingType: 'SniEnabled', certificateId: customDomainCertificateId }]
      }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: [
        for each in secrets: {
          name: each.name
          keyVaultUrl: '${vaultUri}secrets/${each.vaultName}'
          identity: identityId
        }
      ]
    }
    template: {
      // Longer than DRAIN_SECONDS and what is then still under way.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'service'
          image: '${registryServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            [
              { name: 'HOST', value: '0.0.0.0' }
              { name: 'PORT', value: string(port) }
              { name: 'TRUST_PROXY_HOPS', value: '1' }
              { name: 'DRAIN_SECONDS', value: '10' }
              { name: 'DATABASE_URL', secretRef: 'database-url' }
              { name: 'PAYLOAD_KEYS', secretRef: 'payload-keys' }
            ],
            usesCertificate
              ? [{ name: 'CLIENT_CERTIFICATE_FILE', value: '${certificateFolder}/client-certificate.pem' }]
              : [{ name: 'CLIENT_MANAGED_IDENTITY', value: identityClientId }],
            tellsCentre ? [{ name: 'MONITORING_WEBHOOK_SECRET', secretRef: 'monitoring-webhook-secret' }] : [],
            map(items(settings), each => { name: each.key, value: string(each.value) })
          )
          probes: [
            // It takes people in when it can take reports.
            {
              type: 'Startup'
              httpGet: { path: '/readyz', port: port, scheme: 'HTTP' }
              periodSeconds: 5
              timeoutSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port, scheme: 'HTTP' }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            // Not /readyz: while the database is away, the service still says what to do in danger and tells the truth. Nobody would hear it if
            // every replica were taken out. The outside probe looks at /readyz and wakes a person.
            {
              type: 'Readiness'
              httpGet: { path: '/healthz', port: port, scheme: 'HTTP' }
              periodSeconds: 5
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
          volumeMounts: usesCertificate ? [{ volumeName: 'certificate', mountPath: certificateFolder }] : []
        }
      ]
      volumes: usesCertificate
        ? [
            {
              name: 'certificate'
              storageType: 'Secret'
              secrets: [{ secretRef: 'client-certificate', path: 'client-certificate.pem' }]
            }
          ]
        : []
      scale: {
        minReplicas: replicas.min
        maxReplicas: replicas.max
        rules: replicas.max > replicas.min
          ? [{ name: 'requests', http: { metadata: { concurrentRequests: '100' } } }]
          : []
      }
    }
  }
}

@description('Resource id of the container app.')
output serviceId string = service.id

@description('Where its calls come from.')
output outboundAddresses array = service.properties.outboundIpAddresses
