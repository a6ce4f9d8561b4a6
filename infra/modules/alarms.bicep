// A service that has stopped cannot watch itself: one probe looks from outside, and the log tells what the service saw itself.

@description('Begins every name.')
param name string

@description('Where everything stands.')
param location string

@description('The name that people use, without https://.')
param host string

@description('Name of the container app.')
param serviceName string

@description('Resource id of the container app.')
param serviceId string

@description('Resource id of the component that the probe writes to.')
param componentId string

@description('Where the log is.')
param workspaceId string

@description('Who is woken.')
param actionGroupId string

// Five minutes is the shortest that Azure takes for one place; five places make about one look a minute.
var places = ['emea-gb-db3-azr', 'emea-nl-ams-azr', 'emea-ru-msa-edge', 'emea-se-sto-edge', 'emea-fr-pra-edge']

resource probe 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-readyz'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${componentId}': 'Resource' }
  properties: {
    Kind: 'standard'
    Name: '${name}-readyz'
    SyntheticMonitorId: '${name}-readyz'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [for place in places: { Id: place }]
    Request: {
      RequestUrl: 'https://${host}/readyz'
      HttpVerb: 'GET'
      FollowRedirects: false
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      // The certificate of the public name; a month is time enough to renew it by hand.
      SSLCertRemainingLifetimeCheck: 30
    }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  tags: {
    'hidden-link:${componentId}': 'Resource'
    'hidden-link:${probe.id}': 'Resource'
  }
  properties: {
    description: 'Councillor Safety does not answer, or cannot take reports. Councillors may be calling for help now.'
    severity: 0
    enabled: true
    scopes: [probe.id, componentId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: probe.id
      componentId: componentId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource restarting 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-restarting'
  location: 'global'
  properties: {
    description: 'Councillor Safety starts again and again.'
    severity: 1
    enabled: true
    scopes: [serviceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'restarts'
          metricName: 'RestartCount'
          metricNamespace: 'Microsoft.App/containerApps'
          operator: 'GreaterThan'
          threshold: 3
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

// What the service writes into its log; tests/packages/infra.test.ts keeps the words the same as in the code.
var sightings = [
  {
    name: 'late'
    says: 'the service is not turning as it should'
    // It says so after half a minute, and then once a minute.
    moreThan: 0
    description: 'Timers or urgent messages of Councillor Safety are late. Calls for help may not be moving on.'
  }
  {
    name: 'not-signed-in'
    says: 'The application could not sign in'
    moreThan: 0
    description: 'Councillor Safety cannot sign in to Microsoft 365: look at its certificate or its federated credential.'
  }
]

resource sighted 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for sighting in sightings: {
    name: '${name}-${sighting.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: '${name}-${sighting.name}'
      description: sighting.description
      severity: 0
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT5M'
      autoMitigate: true
      // The table is not there before the first line.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: 'ContainerAppConsoleLogs | where ContainerAppName == "${serviceName}" | where Log has "${sighting.says}"'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: sighting.moreThan
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]
