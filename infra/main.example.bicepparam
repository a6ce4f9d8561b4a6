// An invented council. Copy it to <council>.bicepparam and fill in your own; nothing in it is secret.
using './main.bicep'

param name = 'ambleford-safety'
param location = 'uksouth'
param size = 'small'
param credential = 'managedIdentity'
param serviceStarts = false

param registryName = 'amblefordregistry'
param image = 'councillor-safety:1.0.0'

param clientId = 'a0000000-0000-4000-8000-000000000001'
param hubSiteUrl = 'https://ambleford.sharepoint.com/sites/councillor-safety'
param caseworkSiteUrl = 'https://ambleford.sharepoint.com/sites/councillor-safety-casework'
param groups = {
  councillors: '60000000-0000-4000-8000-000000000001'
  officers: '60000000-0000-4000-8000-000000000002'
  champions: '60000000-0000-4000-8000-000000000003'
  administrators: '60000000-0000-4000-8000-000000000004'
}
param moreSettings = {
  TEAMS_APP_ID: 'a1000000-0000-4000-8000-000000000001'
  GROUP_OFFICE_MONITORING_OFFICER: '60000000-0000-4000-8000-000000000012'
  GROUP_OFFICE_LEGAL: '60000000-0000-4000-8000-000000000013'
}

param wakeEmail = 'on-call@ambleford.example'
param wakePhoneCountry = '44'
param wakePhone = '7700900123'

// From the shell, so that it stands in no file.
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
